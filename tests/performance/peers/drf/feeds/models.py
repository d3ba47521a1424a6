"""Plaza's tables, as Django sees them."""

from django.db import models


class User(models.Model):
    """A member."""

    username = models.CharField(max_length=30)
    display_name = models.CharField(max_length=50)
    avatar = models.JSONField(null=True)
    grants = models.JSONField(default=list)
    suspended_at = models.DateTimeField(null=True)
    is_authenticated = True

    class Meta:
        managed = False
        db_table = "users"


class Session(models.Model):
    """One sign-in."""

    user = models.ForeignKey(User, models.CASCADE)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        managed = False
        db_table = "sessions"


class Follow(models.Model):
    """One member follows another."""

    pk = models.CompositePrimaryKey("follower_id", "followed_id")
    follower = models.ForeignKey(User, models.CASCADE, related_name="+")
    followed = models.ForeignKey(User, models.CASCADE, related_name="+")

    class Meta:
        managed = False
        db_table = "follows"


class Post(models.Model):
    """Something said."""

    author = models.ForeignKey(User, models.CASCADE, related_name="posts")
    body = models.TextField()
    audience = models.CharField(max_length=10)
    tags = models.JSONField(default=list)
    refs = models.JSONField(default=list)
    like_count = models.BigIntegerField()
    comment_count = models.BigIntegerField()
    version = models.BigIntegerField()
    created_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)

    class Meta:
        managed = False
        db_table = "posts"


class PostTag(models.Model):
    """A post has a tag."""

    pk = models.CompositePrimaryKey("post_id", "tag")
    post = models.ForeignKey(Post, models.CASCADE, related_name="tag_rows")
    tag = models.CharField(max_length=50)

    class Meta:
        managed = False
        db_table = "post_tags"


class Like(models.Model):
    """One member likes one post."""

    pk = models.CompositePrimaryKey("post_id", "user_id")
    post = models.ForeignKey(Post, models.CASCADE, related_name="likes")
    user = models.ForeignKey(User, models.CASCADE)

    class Meta:
        managed = False
        db_table = "likes"


class Media(models.Model):
    """A picture of a post."""

    key = models.CharField(max_length=32)
    content_type = models.CharField(max_length=40)
    size = models.BigIntegerField()
    width = models.BigIntegerField()
    height = models.BigIntegerField()
    blurhash = models.CharField(max_length=64)
    colour = models.CharField(max_length=7)
    alt_text = models.CharField(max_length=1000)
    focus_x = models.SmallIntegerField(default=50)
    focus_y = models.SmallIntegerField(default=50)
    renditions = models.JSONField(default=list)
    attached_kind = models.CharField(max_length=20)
    position = models.BigIntegerField()
    post = models.ForeignKey(Post, models.CASCADE, related_name="media", db_column="attached_id")

    class Meta:
        managed = False
        db_table = "media"
