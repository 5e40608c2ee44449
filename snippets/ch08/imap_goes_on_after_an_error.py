"""An iterator of imap goes on after an exception."""

import multiprocessing


def preview(photo):
    if photo.endswith(".txt"):
        raise ValueError(f"{photo} is not a photo")
    return f"small {photo}"


if __name__ == "__main__":
    photos = ["cat.jpg", "notes.txt", "dog.jpg"]
    with multiprocessing.Pool(2) as pool:
        previews = pool.imap(preview, photos)
        while True:
            try:
                print(next(previews))
            except StopIteration:
                break
            except ValueError as error:
                print("failed:", error)
#> small cat.jpg
#> failed: notes.txt is not a photo
#> small dog.jpg
