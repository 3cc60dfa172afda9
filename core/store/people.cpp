// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/people.h"

#include "core/record/team_of.h"
#include "core/store/replica.h"

namespace caravan {

std::optional<Row> findPerson(Replica& replica, const RecordId& id)
{
    return id.isNil() ? std::nullopt : replica.find(replica.catalogue().people().name, id);
}

const std::string& personName(Replica& replica, const RecordId& id)
{
    return replica.title(replica.catalogue().people().name, id);
}

RecordId teamOfPerson(Replica& replica, const RecordId& id)
{
    const auto person = findPerson(replica, id);
    return person ? teamOf(person->record) : RecordId{};
}

} // namespace caravan
