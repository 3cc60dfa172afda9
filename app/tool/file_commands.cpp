// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/actions/attach_file.h"
#include "core/store/blobs.h"
#include "core/store/file_io.h"

namespace caravan::tool {
namespace {

namespace json = boost::json;

constexpr std::int64_t kMebibyte = 1024 * 1024;

/// "12 taken / 12 confirmed", as the window says it.
void printCounts(const BlobCounts& counts, std::int64_t budget)
{
    say("%lld taken / %lld confirmed\n%lld to be fetched\n%lld of %lld MiB used\n",
        static_cast<long long>(counts.taken), static_cast<long long>(counts.confirmed),
        static_cast<long long>(counts.coming), static_cast<long long>(counts.bytesHere / kMebibyte),
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
        const Result<FileRef> taken = takeFile(replica, file);
        if (!taken) {
            return fail(taken.error());
        }
        const Result<Edit> edit = attachFile(replica, {entity, *record}, *taken);
        if (!edit) {
            return fail(edit.error());
        }
        if (const auto saved = replica.save({*edit}); !saved) {
            return fail(saved.error());
        }
        say("%s\n", edit->id.toString().c_str());
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
    json::array lost;
    for (const LostFile& file : blobs.lostFiles()) {
        const std::string where = file.kept ? file.kept->string() : std::string();
        lost.push_back(json::object{{"sha256", file.sha256}, {"size", file.size}, {"kept", where}});
        if (!asJson) {
            say("%s %s: %s\n", file.kept ? "damaged" : "missing", file.sha256.c_str(),
                file.kept ? where.c_str() : "attach it again if you have another copy");
        }
    }
    if (asJson) {
        print(json::object{{"taken", counts.taken},
                           {"confirmed", counts.confirmed},
                           {"coming", counts.coming},
                           {"lost", std::move(lost)},
                           {"bytes_here", counts.bytesHere},
                           {"budget", blobs.budgetBytes()}});
    } else {
        printCounts(counts, blobs.budgetBytes());
    }
    return counts.taken == counts.confirmed ? kDone : kConflictsLeft;
}

int saveFile(Profile& profile, const FilePlace& place, const std::string& path)
{
    Replica& replica = profile.replica();
    const Entity* entity = replica.catalogue().entity(place.entity);
    if (entity == nullptr || entity->field(place.field) == nullptr) {
        return fail({ErrorCode::invalid, place.entity + "." + place.field, "is no field"});
    }
    const std::optional<RecordId> record = RecordId::parse(place.id);
    const std::optional<Row> row = record ? replica.find(entity->name, *record) : std::nullopt;
    const FileRef* file = row ? std::get_if<FileRef>(&row->record.value(place.field)) : nullptr;
    if (file == nullptr) {
        return fail({ErrorCode::notFound, place.entity, place.id});
    }
    const Result<std::string> bytes = replica.blobs().open(file->sha256);
    if (!bytes) {
        Error error = bytes.error();
        if (error.code == ErrorCode::notFound) {
            error.detail = "is not on this laptop; the next sync fetches it";
        } else if (error.code == ErrorCode::damaged) {
            error.detail = "was changed on this disk; what is there now was set aside in " +
                           replica.blobs().files().damagedFolder().string();
        }
        return fail(error);
    }
    // Not through a link, and what stands there stays until all of it is on disk.
    const Done written = store::replaceFile(path, *bytes);
    return written ? kDone : fail(written.error());
}

} // namespace caravan::tool
