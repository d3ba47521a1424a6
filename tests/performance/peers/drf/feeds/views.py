"""The feeds."""

from django.db.models import Exists, OuterRef, Prefetch, Q
from rest_framework import generics
from rest_framework.pagination import CursorPagination
from rest_framework.response import Response

from feeds.models import Follow, Like, Media, Post
from feeds.serializers import PostSerializer

PICTURES = Media.objects.filter(attached_kind="post").order_by("position", "id")


class NewestFirst(CursorPagination):
    """Twenty at a time, by key."""

    page_size = 20
    ordering = ("-created_at", "-id")

    def get_paginated_response(self, data):
        return Response({"items": data, "next_cursor": self.get_next_link()})


class Feed(generics.ListAPIView):
    """What every feed has in common."""

    serializer_class = PostSerializer
    pagination_class = NewestFirst

    def visible(self):
        me = self.request.user
        follows = Follow.objects.filter(follower=me, followed=OuterRef("author"))
        return (
            Post.objects.filter(
                Q(audience="public") | Q(author=me) | Q(Exists(follows), audience="followers"),
                author__suspended_at=None,
            )
            .select_related("author")
            .prefetch_related(Prefetch("media", PICTURES))
            .annotate(liked_by_me=Exists(Like.objects.filter(post=OuterRef("pk"), user=me)))
        )


class PublicFeed(Feed):
    """Everybody's public posts."""

    def get_queryset(self):
        return self.visible().filter(audience="public")


class HomeFeed(Feed):
    """Posts of people followed, and one's own."""

    def get_queryset(self):
        me = self.request.user
        followed = Follow.objects.filter(follower=me).values("followed")
        return self.visible().filter(Q(author=me) | Q(author__in=followed))


class TagFeed(Feed):
    """Posts under a tag."""

    def get_queryset(self):
        return self.visible().filter(tag_rows__tag=self.kwargs["tag"])


class ProfileFeed(Feed):
    """One person's posts."""

    def get_queryset(self):
        return self.visible().filter(author__username=self.kwargs["username"])
