"""Keep the thread append-only, and each maker within the enquiries that reached it."""

from django.db import migrations

from artisans.walls import fence

OWN = "artisan_id = odop_maker()"
OF_ENQUIRY = (
    "EXISTS (SELECT FROM enquiries_enquiry e WHERE e.id = enquiry_id AND e.artisan_id = odop_maker())"
)
OF_QUOTE = (
    "EXISTS (SELECT FROM enquiries_quote q WHERE q.id = quote_id AND q.artisan_id = odop_maker())"
)
FENCES = [
    fence("enquiries_enquiry", OWN),
    fence("enquiries_quote", OWN),
    fence("enquiries_quoteline", OF_QUOTE),
    fence("enquiries_enquiryentry", OF_ENQUIRY),
]
GUARD = (
    "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON enquiries_enquiryentry "
    "FOR EACH ROW EXECUTE FUNCTION orders_refuse_change();"
)


class Migration(migrations.Migration):
    dependencies = [("enquiries", "0001_quotations"), ("artisans", "0003_walls")]
    operations = [
        migrations.RunSQL(GUARD, "DROP TRIGGER append_only ON enquiries_enquiryentry;"),
        *[migrations.RunSQL(forward, back) for forward, back in FENCES],
    ]
