// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/workflow/row_size_rule.h"

#include "core/record/row_size.h"

namespace caravan {

Done RowSizeRule::check(const RecordStep& step) const
{
    return step.after != nullptr ? checkRowSize(step.before, *step.after) : done();
}

} // namespace caravan
