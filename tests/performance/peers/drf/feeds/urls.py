"""Addresses."""

from django.urls import path

from feeds import views

urlpatterns = [
    path("public/", views.PublicFeed.as_view()),
    path("home/", views.HomeFeed.as_view()),
    path("tag/<str:tag>/", views.TagFeed.as_view()),
    path("profile/<str:username>/", views.ProfileFeed.as_view()),
]
