"""Setting a policy warns, because policies will be removed."""

# /// script
# requires-python = ">=3.14,<3.16"
# ///

import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    policy = asyncio.DefaultEventLoopPolicy()
    asyncio.set_event_loop_policy(policy)
    asyncio.set_event_loop_policy(None)

for warning in caught:
    print(f"{warning.category.__name__}: {warning.message}")
#> DeprecationWarning: 'asyncio.DefaultEventLoopPolicy' is deprecated and slated for removal in Python 3.16
#> DeprecationWarning: 'asyncio.set_event_loop_policy' is deprecated and slated for removal in Python 3.16
#> DeprecationWarning: 'asyncio.set_event_loop_policy' is deprecated and slated for removal in Python 3.16
