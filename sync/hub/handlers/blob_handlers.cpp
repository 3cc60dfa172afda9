// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/blob_handlers.h"

#include "core/base/file_type.h"
#include "core/base/sha256.h"
#include "core/store/blobs.h"
#include "sync/hub/access/file_rights.h"
#include "sync/hub/store/blob_rows.h"
#include "sync/protocol/messages.h"

#include <algorithm>

namespace caravan::hub {
namespace {

using namespace sync::problem;

constexpr auto kUnusedKept = std::chrono::hours(30 * 24);
constexpr auto kUploadKept = std::chrono::hours(7 * 24);
constexpr std::size_t kSniffBytes = 64;

Failure noSuchFile()
{
    return {kNotFound, "", "no such file"};
}

/// The part is complete: checks it, and only then lets the hub have the file.
Answer<UploadState> endUpload(Hub& hub, const UploadRow& upload)
{
    const Result<bool> isGood = hub.blobs().complete(upload.id.toString(), upload.sha256);
    if (!isGood) {
        return failureOf(isGood.error());
    }
    const Done done = hub.store().write([&](Connection& connection) {
        if (*isGood) {
            saveBlob(connection, {upload.sha256, upload.size, upload.owner}, hub.now());
            addSender(connection, upload.sha256, upload.owner);
        }
        removeUpload(connection, upload.id);
        return true;
    });
    if (!done) {
        return failureOf(done.error());
    }
    if (!*isGood) {
        return Failure{kChecksum, "sha256", "the bytes are not those of the hash"};
    }
    return UploadState{upload.size, upload.size};
}

std::optional<UploadRow> uploadOf(Hub& hub, const Caller& caller, const Uuid& id)
{
    std::optional<UploadRow> upload;
    const Done done =
        hub.store().read([&](Connection& connection) { upload = loadUpload(connection, id); });
    return done && upload && upload->owner == caller.user ? upload : std::nullopt;
}

} // namespace

Answer<BlobContent> openBlob(Hub& hub, const Caller& caller, const std::string& sha256)
{
    if (!Sha256::isHex(sha256)) {
        return noSuchFile();
    }
    std::optional<BlobRow> blob;
    std::optional<std::string> name;
    const Done done = hub.store().read([&](Connection& connection) {
        const auto rights =
            rightsOf(connection, hub.access(), *hub.directory(connection), caller.user);
        if (rights) {
            name = visibleFileName(connection, *rights, sha256);
            blob = loadBlob(connection, sha256);
        }
    });
    if (!done) {
        return failureOf(done.error());
    }
    if (!name || !blob) {
        return noSuchFile();
    }
    const Result<bool> isThere = hub.blobs().has(sha256, blob->size);
    if (!isThere) {
        return failureOf(isThere.error());
    }
    if (!*isThere) {
        return noSuchFile();
    }
    const Result<std::string> head = hub.blobs().read(sha256, 0, kSniffBytes);
    if (!head) {
        return failureOf(head.error());
    }
    return BlobContent{hub.blobs().pathOf(sha256), blob->size, sniffType(*head),
                       safeFileName(*name)};
}

Answer<sync::UploadAnswer> beginUpload(Hub& hub, const Caller& caller,
                                       const sync::UploadRequest& request)
{
    if (!hub.blobs().hasFolder()) {
        return Failure{kNotFound, "", "this hub keeps no files"};
    }
    if (request.size > Blobs::kBytesMax) {
        return Failure{kTooLarge, "size", "more than 25 MiB"};
    }
    UploadRow upload{Uuid{}, caller.user, request.sha256, request.size};
    std::optional<Failure> refusal;
    bool isThere = false;
    std::optional<Error> broken;
    const Done done = hub.store().write([&](Connection& connection) {
        const auto rights =
            rightsOf(connection, hub.access(), *hub.directory(connection), caller.user);
        if (!rights || rights->role == Role::readOnly) {
            refusal = Failure{kNotAllowed, "", "this role sends no files"};
            return false;
        }
        const std::optional<BlobRow> blob = loadBlob(connection, request.sha256);
        if (blob && (blob->uploader == caller.user ||
                     visibleFileName(connection, *rights, request.sha256))) {
            const Result<bool> kept = hub.blobs().has(request.sha256, blob->size);
            if (!kept) {
                broken = kept.error();
                return false;
            }
            isThere = *kept;
        }
        upload.id = hub.ids().version4();
        if (isThere) {
            upload.size = blob->size;
            return false;
        }
        if (const auto begun = findUpload(connection, caller.user, request.sha256)) {
            if (begun->size == request.size) {
                upload = *begun;
                return false;
            }
            removeUpload(connection, begun->id);
            hub.blobs().removePart(begun->id.toString());
        }
        if (bytesOf(connection, caller.user) + request.size > hub.options().blobQuotaBytes) {
            refusal = Failure{kQuota, "size", "the quota of this user is used up"};
            return false;
        }
        addUpload(connection, upload, hub.now());
        return true;
    });
    if (!done) {
        return failureOf(done.error());
    }
    if (refusal) {
        return *refusal;
    }
    if (broken) {
        return failureOf(*broken);
    }
    if (isThere) {
        return sync::UploadAnswer{upload.id.toString(), upload.size};
    }
    const Result<std::int64_t> offset = hub.blobs().partSize(upload.id.toString());
    if (!offset) {
        return failureOf(offset.error());
    }
    if (*offset == upload.size) { // nothing to send, or the last piece came before a crash
        const Answer<UploadState> ended = endUpload(hub, upload);
        if (!ended) {
            return ended.failure();
        }
    }
    return sync::UploadAnswer{upload.id.toString(), *offset};
}

Answer<UploadState> uploadState(Hub& hub, const Caller& caller, const Uuid& upload)
{
    const std::optional<UploadRow> row = uploadOf(hub, caller, upload);
    if (!row) {
        return noSuchFile();
    }
    const Result<std::int64_t> offset = hub.blobs().partSize(upload.toString());
    return offset ? Answer<UploadState>(UploadState{*offset, row->size})
                  : failureOf(offset.error());
}

Answer<UploadState> takePiece(Hub& hub, const Caller& caller, const Uuid& upload,
                              std::int64_t offset, std::string_view checksum,
                              std::string_view bytes)
{
    const std::optional<UploadRow> row = uploadOf(hub, caller, upload);
    if (!row) {
        return noSuchFile();
    }
    const auto size = static_cast<std::int64_t>(bytes.size());
    if (offset > row->size || size > row->size - offset) {
        return Failure{kTooLarge, "", "more than was announced"};
    }
    if (Sha256::of(bytes) != checksum) {
        return Failure{kChecksum, "upload-checksum", "the piece was changed on its way"};
    }
    const Done added = hub.blobs().append(upload.toString(), offset, bytes);
    if (!added) {
        return added.error().key == "offset"
                   ? Failure{kOffset, "upload-offset", "the upload stands at another place"}
                   : failureOf(added.error());
    }
    return offset + size == row->size ? endUpload(hub, *row)
                                      : Answer<UploadState>(UploadState{offset + size, row->size});
}

Done cleanBlobs(Hub& hub)
{
    std::vector<std::string> unused;
    std::vector<Uuid> uploads;
    Done done = hub.store().write([&](Connection& connection) {
        unused = dropUnused(connection, hub.now(), hub.now() - kUnusedKept);
        uploads = dropUploads(connection, hub.now() - kUploadKept);
        return true;
    });
    if (done) {
        for (const std::string& sha256 : unused) {
            if (Done removed = hub.blobs().remove(sha256); !removed) {
                return removed;
            }
        }
        for (const Uuid& id : uploads) {
            hub.blobs().removePart(id.toString());
        }
    }
    return done;
}

} // namespace caravan::hub
