// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/attach_file.h"

#include "core/base/photo_position.h"
#include "core/store/blobs.h"
#include "core/store/replica.h"

namespace caravan {
namespace {

/// What the list shows; the file itself keeps its whole name.
std::string shownName(std::string name, const Field& field)
{
    const auto most = static_cast<std::size_t>(field.max.value_or(300));
    std::size_t points = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if ((static_cast<unsigned char>(name[i]) & 0xC0U) != 0x80U && ++points > most) {
            name.resize(i);
            break;
        }
    }
    return name;
}

} // namespace

const Field* attachmentField(const Catalogue& catalogue, const std::string& entity)
{
    const Entity* attachment = catalogue.serving(Serves::files);
    if (attachment == nullptr) {
        return nullptr;
    }
    for (const Field& field : attachment->fields) {
        if (field.mayReferTo(entity) && field.name != attachment->scope.owner) {
            return &field;
        }
    }
    return nullptr;
}

Result<BlobFiles::Taken> takeAttachment(const BlobFiles& files, const std::filesystem::path& source)
{
    Result<BlobFiles::Taken> taken = files.copyIn(source, Blobs::kBytesMax);
    if (!taken || taken->mime != "image/jpeg") {
        return taken;
    }
    Result<std::string> bytes = files.read(taken->sha256);
    // The copy with the position belongs to no record; tidying up takes it.
    return bytes && removePosition(*bytes) ? files.write(*bytes) : taken;
}

Result<FileRef> takeFile(Replica& replica, const std::filesystem::path& source)
{
    const auto copy = takeAttachment(replica.blobs().files(), source);
    const Result<FileRef> taken = copy ? replica.blobs().adopt(*copy, source.filename().string())
                                       : Result<FileRef>(copy.error());
    return taken
               ? taken
               : Result<FileRef>(Error{taken.error().code, source.string(), taken.error().detail});
}

Result<Edit> attachFile(Replica& replica, const RecordKey& about, const FileRef& file,
                        const std::optional<FileRef>& preview)
{
    const Field* field = attachmentField(replica.catalogue(), about.entity);
    if (field == nullptr) {
        return Error{ErrorCode::invalid, "entity", "files cannot be attached to " + about.entity};
    }
    const Entity& attachment = replica.catalogue().at(Serves::files);
    Edit edit = Edit::create(attachment.name, replica.newId());
    edit.set["name"] = shownName(file.name, *attachment.field("name"));
    edit.set["file"] = file;
    edit.set[field->name] = referenceTo(*field, about);
    if (file.mime.starts_with("image/")) {
        edit.set["kind"] = std::string("photo");
    }
    if (preview) {
        edit.set["preview"] = *preview;
    }
    return edit;
}

} // namespace caravan
