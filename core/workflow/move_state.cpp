// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/workflow/move_state.h"

#include "core/base/check.h"

#include <utility>

namespace caravan {
namespace {

const StatusWorkflow& workflowOf(const Record& record)
{
    check(record.entity->status.has_value(), "only what has a status is moved");
    return *record.entity->status;
}

} // namespace

bool mayMove(const Record& record, const std::string& to)
{
    const StatusWorkflow& workflow = workflowOf(record);
    const std::string& from = record.text(workflow.field);
    // A record that came without a status, from an import or another program, may go anywhere.
    return from.empty() || from == to || workflow.allows(from, to);
}

bool mayMoveBack(const Record& record, const std::string& from)
{
    const StatusWorkflow& workflow = workflowOf(record);
    const std::string& to = record.text(workflow.field);
    return to.empty() || from == to || workflow.allows(from, to);
}

std::vector<const Field*> lackingIn(const Record& record, const std::string& state)
{
    const StatusWorkflow& workflow = workflowOf(record);
    std::vector<const Field*> lacking;
    const auto required = workflow.required.find(state);
    if (required == workflow.required.end()) {
        return lacking;
    }
    for (const std::string& name : required->second) {
        const Field* field = record.entity->field(name);
        if (field != nullptr && name != workflow.field && isEmpty(record.values[field->index])) {
            lacking.push_back(field);
        }
    }
    return lacking;
}

Result<Edit> moveState(const Record& record, const std::string& to, FieldValues with)
{
    const std::string& field = workflowOf(record).field;
    if (!mayMove(record, to)) {
        return Error{ErrorCode::notPermittedMove, field,
                     "cannot move from " + record.text(field) + " to " + to};
    }
    Record after = record;
    for (const auto& [name, value] : with) {
        after.set(name, value);
    }
    if (const auto lacking = lackingIn(after, to); !lacking.empty()) {
        return Error{ErrorCode::required, lacking.front()->name, "is required"};
    }
    if (record.text(field) != to) {
        with[field] = to;
    }
    return Edit::update(record, std::move(with));
}

} // namespace caravan
