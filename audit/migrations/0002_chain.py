"""Chain each entry to the one before it, and refuse every change and removal (ADR 0015)."""

from django.db import migrations

CHAINS = 16
# A number of our own for advisory locks, so that no other part of the shop takes the same.
LOCK_SPACE = 70_7001

UP = f"""
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries of the audit log are never changed or removed'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION audit_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    turn integer := 0;
    wanted integer := pg_backend_pid() % {CHAINS};
    last record;
BEGIN
    -- A chain has one writer at a time; who finds one taken goes on to the next.
    WHILE NOT pg_try_advisory_xact_lock({LOCK_SPACE}, (wanted + turn) % {CHAINS}) LOOP
        turn := turn + 1;
        IF turn = {CHAINS} THEN
            PERFORM pg_advisory_xact_lock({LOCK_SPACE}, wanted);
            EXIT;
        END IF;
    END LOOP;
    NEW.chain := (wanted + turn) % {CHAINS};
    NEW.at := clock_timestamp();
    SELECT position, digest INTO last FROM audit_auditentry
    WHERE chain = NEW.chain ORDER BY position DESC LIMIT 1;
    NEW.position := coalesce(last.position, 0) + 1;
    NEW.previous_digest := coalesce(last.digest, '');
    NEW.beside_digest := coalesce((SELECT digest FROM audit_auditentry ORDER BY id DESC LIMIT 1), '');
    NEW.digest := encode(sha256(convert_to(jsonb_build_array(
        NEW.chain, NEW.position, NEW.previous_digest, NEW.beside_digest,
        (extract(epoch FROM NEW.at) * 1000000)::bigint, NEW.actor_id, NEW.verb, NEW.subject_type,
        NEW.subject_id, NEW.subject_name, NEW.changes, NEW.note)::text, 'UTF8')), 'hex');
    RETURN NEW;
END $$;

CREATE TRIGGER audit_link BEFORE INSERT ON audit_auditentry
FOR EACH ROW EXECUTE FUNCTION audit_link();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit_auditentry
FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON audit_auditentry
FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
"""
DOWN = """
DROP TRIGGER audit_never_emptied ON audit_auditentry;
DROP TRIGGER audit_append_only ON audit_auditentry;
DROP TRIGGER audit_link ON audit_auditentry;
DROP FUNCTION audit_link(); DROP FUNCTION audit_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunSQL(UP, DOWN)]
