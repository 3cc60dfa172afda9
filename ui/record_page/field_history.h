// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/models/desk.h"

#include <QDialog>

namespace caravan::ui {

/// Who changed one field of a record, when, from what, to what.
class FieldHistory : public QDialog {
    Q_OBJECT

public:
    /// @p entries: of the field's group, newest first.
    FieldHistory(Desk& desk, const Entity& entity, const Field& field,
                 const std::vector<HistoryEntry>& entries, QWidget* parent = nullptr);
};

} // namespace caravan::ui
