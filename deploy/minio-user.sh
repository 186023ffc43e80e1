#!/bin/sh
# Makes the bucket and a user with the rights that the portal needs in it, and no others. May be repeated.
set -eu
until mc alias set here http://minio:9000 liaison-root "$(cat /run/secrets/s3-root-password)" > /dev/null 2>&1; do sleep 1; done
mc mb --ignore-existing "here/$S3_BUCKET"
cat > /tmp/policy.json <<JSON
{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:GetBucketLocation"],
    "Resource": ["arn:aws:s3:::$S3_BUCKET"] },
  { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
    "Resource": ["arn:aws:s3:::$S3_BUCKET/*"] } ] }
JSON
mc admin policy create here liaison /tmp/policy.json
mc admin user add here "$S3_ACCESS_KEY" "$(cat /run/secrets/s3-secret-key)"
mc admin policy attach here liaison --user "$S3_ACCESS_KEY" || true
