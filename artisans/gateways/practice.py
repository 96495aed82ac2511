"""The offline provider: account numbers and UPI ids that end in a known way answer a known way."""

from artisans.gateways.base import AskedAccount, PennyDropAnswer, PennyDropError


class PracticePennyDrop:
    """0000 at the end: no such account. 1111: no answer. 2222: another person's. Else: agreed.

    It has no bank behind it, so an agreeing answer repeats no name: the caller's own is taken.
    """

    def ask(self, account: AskedAccount) -> PennyDropAnswer:
        number = account.account_number or account.upi_id.split("@")[0]
        if number.endswith("1111"):
            raise PennyDropError
        if number.endswith("0000"):
            return PennyDropAnswer(False, "", "")
        holder = "Somebody Else" if number.endswith("2222") else ""
        return PennyDropAnswer(True, holder, f"practice-{number[-4:]}")
