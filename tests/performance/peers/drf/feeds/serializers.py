"""The wire shape."""

from rest_framework import serializers

from feeds.models import Media, Post, User


class UserSummarySerializer(serializers.ModelSerializer):
    """An author."""

    class Meta:
        model = User
        fields = ["id", "username", "display_name", "avatar"]


class MediaSerializer(serializers.ModelSerializer):
    """A picture with its smaller copies."""

    url = serializers.SerializerMethodField()
    kind = serializers.ReadOnlyField(default="image")
    renditions = serializers.SerializerMethodField()
    focus = serializers.SerializerMethodField()

    class Meta:
        model = Media
        fields = [
            *("id", "url", "kind", "content_type", "size", "width", "height"),
            *("blurhash", "colour", "renditions", "alt_text", "focus"),
        ]

    def get_url(self, media):
        return f"/media/{media.key}/original.webp"

    def get_focus(self, media):
        return {"x": media.focus_x, "y": media.focus_y}

    def get_renditions(self, media):
        return [r | {"url": f"/media/{media.key}/{r['width']}.webp"} for r in media.renditions]


class PostSerializer(serializers.ModelSerializer):
    """A post as its reader sees it."""

    author = UserSummarySerializer()
    media = MediaSerializer(many=True)
    cards = serializers.SerializerMethodField()
    liked_by_me = serializers.BooleanField()
    can = serializers.SerializerMethodField()

    class Meta:
        model = Post
        fields = [
            *("id", "author", "body", "audience", "tags", "media", "refs", "like_count", "comment_count"),
            *("version", "created_at", "edited_at", "cards", "liked_by_me", "can"),
        ]

    def get_cards(self, post):
        return []

    def get_can(self, post):
        mine = post.author_id == self.context["request"].user.id
        return {"edit": mine, "delete": mine, "like": True, "comment": True}
