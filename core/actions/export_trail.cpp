// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/export_trail.h"

#include "core/schema/access_rules.h"
#include "core/store/people.h"

namespace caravan {
namespace {

/// Enough for the customers of one person, too few for those of a company.
constexpr std::int64_t kOwnWork = 5'000;

std::optional<std::int64_t> limitOf(Role role)
{
    switch (role) {
    case Role::rep:
    case Role::engineer:
        return kOwnWork;
    case Role::readOnly:
        return 0;
    case Role::manager:
    case Role::administrator:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::int64_t> exportLimit(Replica& replica)
{
    const SyncState state = replica.syncState();
    if (state.user.isNil()) {
        return std::nullopt;
    }
    if (const auto user = findPerson(replica, state.user)) {
        const Value& own = user->record.value("export_limit");
        if (const auto* limit = std::get_if<std::int64_t>(&own)) {
            return *limit;
        }
    }
    return limitOf(roleFrom(state.role).value_or(Role::readOnly));
}

Done noteExport(Replica& replica, const std::vector<Query>& queries, const std::string& format,
                TimePoint now)
{
    const RecordId user = replica.syncState().user;
    if (user.isNil() || queries.empty()) {
        return done();
    }
    std::int64_t records = 0;
    std::string subject;
    for (const Query& query : queries) {
        const Entity* entity = replica.catalogue().entity(query.entity);
        const auto count = replica.count(query);
        if (!count) {
            return count.error();
        }
        records += *count;
        if (entity != nullptr) {
            subject += (subject.empty() ? "" : ", ") + label(entity->plural, "en");
        }
    }
    const std::optional<std::int64_t> limit = exportLimit(replica);
    if (limit == 0) {
        return Error{ErrorCode::notAllowed, "export", "exporting records is not among your rights"};
    }
    if (limit && records > *limit) {
        return Error{ErrorCode::tooLarge,
                     "export",
                     "at most " + std::to_string(*limit) + " records at a time; these are " +
                         std::to_string(records),
                     {std::to_string(*limit)}};
    }
    Edit edit = Edit::create(replica.catalogue().at(Serves::exports).name, replica.newId(),
                             {{"subject", subject},
                              {"entity", queries.front().entity},
                              {"records", records},
                              {"format", format},
                              {"exported_at", formatDateTime(now)},
                              {"owner", user}});
    const auto saved = replica.save({edit});
    return saved ? done() : Done(saved.error());
}

} // namespace caravan
