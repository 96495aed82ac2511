"""The shop's regular work, all of it: what runs, and when by the shop's clock.

Each line is a management command that is safe to run twice. What must not wait stands first.
"""

from clock.rules import Daily, Every, Job

SUNDAY = 6

TABLE = (
    Job("expire_reservations", Every(minutes=1)),
    Job("send_notices", Every(minutes=1)),
    Job("reconcile_payments", Every(minutes=15)),
    Job("confirm_accounts", Every(minutes=15)),
    Job("rebuild_search --stale", Every(minutes=15)),
    Job("look_for_signals", Every(minutes=5)),
    Job("end_holidays", Daily(0, 5)),
    Job("lapse_quotations", Daily(0, 10)),
    Job("escalate_grievances", Daily(0, 15)),
    Job("roll_up_sales", Daily(0, 30)),
    Job("check_stock", Daily(2, 0)),
    Job("verify_books", Daily(2, 10)),
    Job("verify_audit", Daily(2, 20)),
    Job("reconcile_payments --week", Daily(2, 40)),
    Job("schedule_payouts", Daily(3, 0)),
    Job("recount_sales", Daily(3, 10)),
    Job("rebuild_search --facts", Daily(3, 15)),
    Job("forget_carts", Daily(3, 40)),
    Job("forget_searches", Daily(3, 45)),
    Job("forget_codes", Daily(3, 50)),
    Job("clearsessions", Daily(3, 55)),
    Job("prune_db_task_results --queue-name * --min-age-days 7", Daily(4, 0, weekday=SUNDAY)),
)
