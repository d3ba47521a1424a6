"""The token's signature by simplejwt; its session and user by one joined statement."""

from rest_framework_simplejwt.authentication import JWTAuthentication
from rest_framework_simplejwt.exceptions import AuthenticationFailed

from feeds.models import Session


class SessionJwtAuthentication(JWTAuthentication):
    """Refuses ended sessions and suspended users."""

    def get_user(self, validated_token):
        try:
            session = Session.objects.select_related("user").get(
                id=validated_token["sid"],
                user_id=validated_token["sub"],
                revoked_at=None,
                user__suspended_at=None,
            )
        except Session.DoesNotExist as error:
            raise AuthenticationFailed("This session has ended.") from error
        return session.user
