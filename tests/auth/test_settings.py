"""What is not built is refused at the start, not pretended."""

from __future__ import annotations

import pytest

from config import Settings, SettingsError


@pytest.mark.parametrize("name", ["REQUIRE_EMAIL_VERIFICATION", "ENABLE_SOCIAL_LOGIN"])
def test_a_promise_that_cannot_be_kept_stops_the_start(name):
    with pytest.raises(SettingsError, match=name):
        Settings.from_env({name: "true"})

    assert Settings.from_env({name: "false"})
