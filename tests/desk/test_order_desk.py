"""The order desk: found by whatever a caller says, acted on with a reason, never out of scope."""

import pytest
from django.urls import reverse
from django.utils import timezone

from audit.models import AuditEntry
from desk.guard import CONFIRMED
from desk.notes import OrderNote
from desk.reads.find_orders import find_orders
from desk.reads.order_desk import order_desk
from desk.rules import Role
from desk.saying import Said, readings
from notices.models import Notice
from orders.actions.move_consignment import move_consignment
from orders.models import Consignment, Invoice, Order, OrderEvent, Payment
from orders.rules.states import ConsignmentState as C
from tests.desk.staff import client_of, make_staff
from tests.money.conftest import Buyer, buyer, confirmed, market, send_on  # noqa: F401
from tests.money.paying import pay_online
from tests.orders.conftest import only

WHY = {"reason": "the buyer called"}


@pytest.fixture
def order(market, buyer):  # noqa: F811
    """A pot and a kurta for Sunita in Lucknow, cash, confirmed."""
    return confirmed(buyer, only(market.pot), only(market.kurta))


@pytest.fixture
def asha(db):
    return make_staff(Role.SUPPORT, full_name="Asha Verma")


@pytest.fixture
def desk(asha):
    return client_of(asha)


def page_of(order):
    return reverse("admin:order", args=[order.code])


def does(desk, order, act, **fields):
    return desk.post(page_of(order), {"do": act, **fields})


def parcel_of(order, slug="meena"):
    return order.consignments.get(artisan__slug=slug)


@pytest.mark.parametrize(
    "said",
    [
        "{code}", "{spaced}", "order {code}", "ऑर्डर नंबर {code}", "98765 43210", "+91-98765-43210", "098765 43210",
        "९८७६५४३२१०", "sunita", "226001", "226 001", "Lucknow", "लखनऊ", "meena", "मीना",
        "AWB-77 1", "awb771", "{invoice}", "{payment}", "  PAY_29qqoubi66xm2f ", "order_9A33XWu170gUtm",
    ],
)  # fmt: skip
def test_an_order_is_found_by_anything_a_caller_can_say(said, order, asha):
    parcel = parcel_of(order)
    move_consignment(consignment_id=parcel.pk, to=C.PACKED, actor="maker")
    move_consignment(
        consignment_id=parcel.pk, to=C.SHIPPED, actor="maker", courier="Post",
        tracking_number="AWB771",
    )  # fmt: skip
    spaced = f"{order.code[:3].lower()} {order.code[3:].lower()}"
    number = Invoice.objects.get().number
    Payment.objects.filter(order=order).update(
        gateway_order_id="order_9A33XWu170gUtm", payment_id="pay_29QQoUBi66xm2f"
    )
    words = said.format(
        code=order.code, spaced=spaced, invoice=number, payment="pay_29QQoUBi66xm2f"
    )
    assert order in [found.order for found in find_orders(words, asha)]


def test_an_e_mail_address_finds_its_orders_only(order, asha):
    Order.objects.update(email="Sunita@example.in")
    assert [found.order for found in find_orders("sunita@EXAMPLE.in", asha)] == [order]
    assert find_orders("other@example.in", asha) == []


@pytest.mark.parametrize("said", ["", " ", "a", "\x00", "%%%", "0" * 500, "' OR 1=1"])
def test_words_that_mean_nothing_find_nothing(said, order, asha):
    assert find_orders(said, asha) == []


def test_a_number_may_be_read_as_several_things():
    assert {one.said for one in readings("226001")} == {
        Said.PIN, Said.INVOICE, Said.TRACKING, Said.PAYMENT,
    }  # fmt: skip


def test_a_found_order_says_by_what_it_was_found(order, desk):
    Payment.objects.filter(order=order).update(payment_id="pay_29QQoUBi66xm2f")
    page = desk.get(reverse("admin:orders"), {"q": "pay_29QQoUBi66xm2f"}).content.decode()
    assert order.code in page
    assert "payment number" in page.split("<tbody>")[1]


def test_a_right_code_leads_straight_to_the_order(order, desk):
    answer = desk.get(reverse("admin:orders"), {"q": order.code.lower()})
    assert answer.url == page_of(order)


def test_an_officer_finds_orders_with_parcels_of_the_own_districts(order, market):  # noqa: F811
    here = make_staff(Role.DISTRICT_OFFICER, districts=[market.azamgarh])
    nowhere = make_staff(Role.DISTRICT_OFFICER, districts=[])
    assert [found.order for found in find_orders("98765 43210", here)] == [order]
    assert find_orders("98765 43210", nowhere) == []
    assert client_of(nowhere).get(page_of(order)).status_code == 404


def test_an_officer_sees_the_own_parcels_and_no_buyers_number(order, market):  # noqa: F811
    here = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[market.azamgarh]))
    page = here.get(page_of(order)).content.decode()
    assert market.pot.title_en in page
    assert market.kurta.title_en not in page
    assert "98765" not in page
    assert "12 Chowk Bazar" not in page
    assert does(here, order, "link").status_code == 403


def test_the_page_tells_the_whole_story_within_its_budget(order, asha, desk, at_most):
    with at_most(15):
        found = order_desk(order, asha)
    assert [moment.words for moment in found.moments][:2] == [
        "Order confirmed, stock sold", "The buyer placed the order",
    ]  # fmt: skip
    page = desk.get(page_of(order)).content.decode()
    assert "98765 43210" in page
    assert "12 Chowk Bazar" in page


@pytest.mark.parametrize("act", ["move", "cancel", "address"])
def test_nothing_is_done_without_a_reason(act, order, desk):
    answer = does(desk, order, act, step="packed", parcel=parcel_of(order).pk, full_name="X")
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not OrderEvent.objects.filter(actor="staff").exists()


def test_a_parcel_is_moved_on_and_the_log_says_who_and_why(order, desk, asha):
    parcel = parcel_of(order)
    assert does(desk, order, "move", parcel=parcel.pk, step="packed", **WHY).status_code == 302
    assert Consignment.objects.get(pk=parcel.pk).state == "packed"
    entry = AuditEntry.objects.of_subject(order).get(verb="order-packed")
    assert (entry.actor, entry.note) == (asha, "the buyer called")
    assert "Asha Verma · the buyer called" in desk.get(page_of(order)).content.decode()


def test_an_undelivered_parcel_comes_back(order, desk):
    send_on(order, to=C.SHIPPED)
    parcel = parcel_of(order)
    does(desk, order, "move", parcel=parcel.pk, step="returned", **WHY)
    assert Consignment.objects.get(pk=parcel.pk).state == "returned"


def test_a_move_that_cannot_be_is_refused_in_words(order, desk):
    answer = does(desk, order, "move", parcel=parcel_of(order).pk, step="delivered", **WHY)
    assert answer.status_code == 409


def test_another_orders_parcel_is_not_moved_from_here(order, market, buyer, desk):  # noqa: F811
    other = confirmed(buyer, only(market.pot))
    answer = does(desk, order, "move", parcel=parcel_of(other).pk, step="packed", **WHY)
    assert answer.status_code == 404


def test_some_pieces_are_cancelled(order, desk):
    line = parcel_of(order).lines.get()
    does(desk, order, "cancel-pieces", **{f"line-{line.pk}": "१", **WHY})
    line.refresh_from_db()
    assert line.cancelled_count == 1


def test_cancelling_a_paid_order_sends_the_money_back(market, buyer, desk):  # noqa: F811
    order = pay_online(buyer, only(market.pot))
    does(desk, order, "cancel", **WHY)
    order.refresh_from_db()
    assert order.state == "cancelled"
    assert order.payments.get().refunds.get().amount_paise == order.total_paise


def test_the_second_step_is_asked_again_before_money_moves(order, asha):
    stale = client_of(asha, is_confirmed=False)
    answer = does(stale, order, "cancel", **WHY)
    assert answer.url.startswith(reverse("admin:confirm"))
    order.refresh_from_db()
    assert order.state == "confirmed"
    assert b"Confirm first that it is you" in stale.get(page_of(order)).content


def test_a_confirmation_grows_stale(order, asha):
    desk = client_of(asha)
    session = desk.session
    session[CONFIRMED] = (timezone.now() - timezone.timedelta(minutes=11)).isoformat()
    session.save()
    assert does(desk, order, "cancel", **WHY).url.startswith(reverse("admin:confirm"))


ADDRESS = {"full_name": "Sunita Devi", "pin": "226 001", "district": "Lucknow",
           "house": "14 Chowk Bazar", "area": "Chowk", "landmark": ""}  # fmt: skip


def test_the_address_is_put_right_before_packing_and_its_words_stay_out_of_the_log(order, desk):
    does(desk, order, "address", **ADDRESS, **WHY)
    order.refresh_from_db()
    assert (order.full_name, order.house) == ("Sunita Devi", "14 Chowk Bazar")
    entry = AuditEntry.objects.of_subject(order).get(verb="order-address_changed")
    assert "Chowk" not in str(entry.changes)
    assert Notice.objects.filter(about=order.code, purpose="address_changed").exists()


def test_a_packed_parcel_keeps_the_orders_address(order, desk):
    move_consignment(consignment_id=parcel_of(order).pk, to=C.PACKED, actor="maker")
    assert does(desk, order, "address", **ADDRESS, **WHY).status_code == 409


def test_the_state_stays_for_the_tax_was_reckoned_by_it(order, desk):
    changed = ADDRESS | {"pin": "110001", "district": "New Delhi"}
    assert does(desk, order, "address", **changed, **WHY).status_code == 409


@pytest.mark.parametrize("missing", ["house", "full_name", "pin"])
def test_an_address_without_its_parts_is_refused(missing, order, desk):
    assert does(desk, order, "address", **ADDRESS | {missing: " "}, **WHY).status_code == 422


def test_the_link_is_sent_once_in_two_minutes(order, desk):
    for _ in range(2):
        does(desk, order, "link")
    assert Notice.objects.filter(about=order.code, purpose="order_link").count() == 1


def test_a_message_is_sent_again_but_never_a_code(order, desk):
    told = Notice.objects.filter(about=order.code, purpose="order_confirmed").first()
    does(desk, order, "message", message=told.pk)
    assert Notice.objects.filter(about=order.code, purpose="order_confirmed").count() == 2
    code = Notice.objects.get(about=order.code, purpose="confirm_code")
    assert does(desk, order, "message", message=code.pk).status_code == 409
    assert code.body.split()[0] not in desk.get(page_of(order)).content.decode()


def test_notes_are_kept_and_the_log_does_not_repeat_them(order, desk):
    does(desk, order, "note", words="call back on 98111 22333 after six")
    assert OrderNote.objects.get().words.startswith("call back")
    assert "98111" not in str(list(AuditEntry.objects.values_list("changes", "note")))


def test_a_payment_is_asked_about_from_its_order(market, buyer, desk):  # noqa: F811
    order = buyer.buys(only(market.pot), method="online")
    buyer.get(f"/orders/{order.code}/pay/")
    payment = order.payments.first()
    if payment is None:
        payment = order.payments.create(
            gateway="practice", gateway_order_id="x1", amount_paise=order.total_paise
        )
    assert does(desk, order, "ask", payment=payment.pk, **WHY).status_code == 302
    assert AuditEntry.objects.of_subject(order).filter(verb="payment-asked").exists()


def test_an_act_that_is_none_is_not_found(order, desk):
    assert does(desk, order, "explode").status_code == 404


@pytest.mark.parametrize("role", [Role.CURATOR])
def test_who_has_no_business_with_orders_sees_none(role, order):
    client = client_of(make_staff(role))
    assert client.get(page_of(order)).status_code == 403
    assert client.get(reverse("admin:orders")).status_code == 403
