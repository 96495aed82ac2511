"""Keep the thread append-only, and each maker within the complaints it may read."""

from django.db import migrations

from artisans.walls import fence

READABLE = "artisan_id = odop_maker() AND (raised_by = 'maker' OR is_shared)"
OF_TICKET = f"EXISTS (SELECT FROM care_ticket t WHERE t.id = ticket_id AND {READABLE})"
OF_ENTRY = (
    "EXISTS (SELECT FROM care_ticketentry e JOIN care_ticket t ON t.id = e.ticket_id "
    f"WHERE e.id = entry_id AND {READABLE})"
)
FENCES = [
    fence("care_ticket", READABLE),
    fence("care_ticketentry", OF_TICKET),
    fence("care_ticketphoto", OF_ENTRY),
]
GUARD = (
    "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON care_ticketentry "
    "FOR EACH ROW EXECUTE FUNCTION orders_refuse_change();"
)


class Migration(migrations.Migration):
    dependencies = [("care", "0001_complaints"), ("artisans", "0003_walls")]
    operations = [
        migrations.RunSQL(GUARD, "DROP TRIGGER append_only ON care_ticketentry;"),
        *[migrations.RunSQL(forward, back) for forward, back in FENCES],
    ]
