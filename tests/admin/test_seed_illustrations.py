"""The pictures are ours, different from each other, and the same each time."""

import hashlib

import pytest
from PIL import Image, ImageChops, ImageStat

from app.admin.demo.illustrations.catalogue import ILLUSTRATIONS, illustrate
from app.admin.demo.illustrations.portraits import portrait

SMALL = (96, 64)


def digest(image):
    return hashlib.sha256(image.tobytes()).hexdigest()


def difference(one, other):
    """How far two pictures are from each other, 0 to 255."""
    return ImageStat.Stat(ImageChops.difference(one, other).convert("L")).mean[0]


@pytest.fixture(scope="module")
def drawn():
    return {picture.name: illustrate(picture.name, SMALL) for picture in ILLUSTRATIONS}


def test_forty_pictures_and_no_two_alike(drawn):
    assert len(drawn) >= 40
    names = list(drawn)
    closest = min(
        difference(drawn[one], drawn[other])
        for index, one in enumerate(names)
        for other in names[index + 1 :]
    )
    assert closest > 12


def test_forty_faces_and_no_two_alike():
    faces = [portrait(number, (64, 64)) for number in range(40)]
    closest = min(difference(one, other) for index, one in enumerate(faces) for other in faces[index + 1 :])
    assert closest > 3


@pytest.mark.parametrize("name", ["hills", "roofs", "cups", "bees"])
def test_a_picture_is_the_same_each_time(drawn, name):
    assert digest(illustrate(name, SMALL)) == digest(drawn[name])


def test_a_face_is_the_same_each_time():
    assert digest(portrait(7, (80, 80))) == digest(portrait(7, (80, 80)))


@pytest.mark.parametrize("size", [(320, 213), (200, 250), (120, 120)])
def test_a_picture_has_the_size_that_was_asked_for(size):
    for picture in (illustrate("loaf", size), illustrate("hills", size, framed=True)):
        assert isinstance(picture, Image.Image)
        assert picture.size == size
        assert picture.mode == "RGB"


def test_other_inks_give_another_picture():
    assert difference(illustrate("hills", SMALL), illustrate("hills", SMALL, "moss")) > 20


def test_every_picture_says_what_it_shows():
    assert all(10 < len(picture.alt) < 120 for picture in ILLUSTRATIONS)
    assert len({picture.alt for picture in ILLUSTRATIONS}) == len(ILLUSTRATIONS)
