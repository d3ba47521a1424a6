"""What people do with posts: publishing, liking, commenting."""
