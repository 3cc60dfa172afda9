// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"

namespace caravan {

/// The company's own fields of a record hold 64 KiB at most, whoever writes it
/// (core/record/row_size.h).
class RowSizeRule : public Rule {
public:
    Done check(const RecordStep& step) const override;
};

} // namespace caravan
