// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/permitted_edits.h"

#include "core/store/people.h"
#include "core/store/replica.h"

namespace caravan {
namespace {

Error refused(const Entity& entity, const char* act)
{
    return Error{ErrorCode::notAllowed, entity.name,
                 std::string("your role may not ") + act + " " + label(entity.plural, "en")};
}

Done checkOne(Replica& replica, const Rights& rights, const Edit& edit)
{
    const Entity* entity = replica.catalogue().entity(edit.entity);
    if (entity == nullptr) {
        return done(); // saving says so
    }
    const auto there = replica.find(edit.entity, edit.id);
    switch (edit.kind) {
    case ChangeKind::create:
        if (!rights.mayCreate(*entity)) {
            return refused(*entity, "make");
        }
        break;
    case ChangeKind::remove:
        return !there || rights.mayRemove(there->record) ? done()
                                                         : Done(refused(*entity, "delete"));
    default:
        if (there ? !rights.mayUpdate(there->record) : !rights.mayUpdateSome(*entity)) {
            return refused(*entity, "change");
        }
        break;
    }
    for (const auto& [name, value] : edit.set) {
        const Field* field = entity->field(name);
        if (field != nullptr && !rights.mayWrite(*entity, *field)) {
            return Error{ErrorCode::notAllowed, name,
                         "your role may not write " + label(field->labels, "en") + " of " +
                             label(entity->plural, "en")};
        }
    }
    return done();
}

} // namespace

Rights rightsOf(Replica& replica)
{
    const SyncState state = replica.syncState();
    return Rights(replica.sharedCatalogue(), roleFrom(state.role), state.user,
                  teamOfPerson(replica, state.user));
}

Done checkPermitted(Replica& replica, const std::vector<Edit>& edits)
{
    const Rights rights = rightsOf(replica);
    for (const Edit& edit : edits) {
        if (Done permitted = checkOne(replica, rights, edit); !permitted) {
            return permitted;
        }
    }
    return done();
}

} // namespace caravan
