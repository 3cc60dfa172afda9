// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/actions/attach_file.h"
#include "core/store/blobs.h"

#include <cstdio>
#include <fstream>

namespace caravan::tool {
namespace {

namespace json = boost::json;

constexpr std::int64_t kMebibyte = 1024 * 1024;

/// "12 taken / 12 confirmed", as the window says it.
void printCounts(const BlobCounts& counts, std::int64_t budget)
{
    std::printf("%lld taken / %lld confirmed\n%lld to come\n%lld of %lld MiB used\n",
                static_cast<long long>(counts.taken), static_cast<long long>(counts.confirmed),
                static_cast<long long>(counts.coming),
                static_cast<long long>(counts.bytesHere / kMebibyte),
                static_cast<long long>(budget / kMebibyte));
}

} // namespace

int attach(Profile& profile, const std::string& entity, const std::string& id,
           const std::vector<std::string>& files)
{
    Replica& replica = profile.replica();
    const std::optional<RecordId> record = RecordId::parse(id);
    if (!record || !replica.find(entity, *record)) {
        return fail({ErrorCode::notFound, entity, id});
    }
    for (const std::string& file : files) {
        const std::filesystem::path source(file);
        const auto copy = takeAttachment(replica.blobs().files(), source);
        const Result<FileRef> taken = copy
                                          ? replica.blobs().adopt(*copy, source.filename().string())
                                          : Result<FileRef>(copy.error());
        if (!taken) {
            return fail({taken.error().code, file, taken.error().detail});
        }
        const Result<Edit> edit = attachFile(replica, {entity, *record}, *taken);
        if (!edit) {
            return fail(edit.error());
        }
        if (const auto saved = replica.save({*edit}); !saved) {
            return fail(saved.error());
        }
        std::printf("%s\n", edit->id.toString().c_str());
    }
    return kDone;
}

int blobs(Profile& profile, std::optional<std::int64_t> budgetMebibytes, bool asJson)
{
    Blobs& blobs = profile.replica().blobs();
    if (budgetMebibytes) {
        if (Done set = blobs.setBudgetBytes(*budgetMebibytes * kMebibyte); !set) {
            return fail(set.error());
        }
    }
    const BlobCounts counts = blobs.counts();
    if (asJson) {
        print(json::object{{"taken", counts.taken},
                           {"confirmed", counts.confirmed},
                           {"coming", counts.coming},
                           {"bytes_here", counts.bytesHere},
                           {"budget", blobs.budgetBytes()}});
    } else {
        printCounts(counts, blobs.budgetBytes());
    }
    return counts.taken == counts.confirmed ? kDone : kConflictsLeft;
}

int saveFile(Profile& profile, const std::string& id, const std::string& path)
{
    Replica& replica = profile.replica();
    const std::optional<RecordId> record = RecordId::parse(id);
    const std::optional<Row> row = record ? replica.find("attachment", *record) : std::nullopt;
    const FileRef* file = row ? std::get_if<FileRef>(&row->record.value("file")) : nullptr;
    if (file == nullptr) {
        return fail({ErrorCode::notFound, "attachment", id});
    }
    const Result<std::string> bytes = replica.blobs().open(file->sha256);
    if (!bytes) {
        return fail(
            {bytes.error().code, "file", "is not on this laptop; the next sync fetches it"});
    }
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
    out.close();
    return out ? kDone : fail({ErrorCode::storage, "file", path + " cannot be written"});
}

} // namespace caravan::tool
