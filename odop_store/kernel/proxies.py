"""Whose request it is when proxies stand in front of the shop. Pure."""

from ipaddress import ip_address


def client_address(remote: str, forwarded: str, trusted_count: int) -> str:
    """Return the visitor's network address.

    Each trusted proxy adds to the list the address it was asked from, so the visitor is the one
    that the outermost of them wrote: the n-th from the right. What stands further left the
    visitor may have written. A shorter list, or a word that is no address, did not come through
    the proxies: then the address of the connection itself counts.
    """
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    if trusted_count < 1 or len(hops) < trusted_count:
        return remote
    said = hops[-trusted_count].removeprefix("[").split("]")[0]
    try:
        return str(ip_address(said))
    except ValueError:
        return remote
