// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "ui/models/desk.h"

#include <QDialog>

class QPushButton;

namespace caravan::ui {

class FilterBar;

/// Several lines of a filter in brackets: all of them, or any of them.
class RuleGroupDialog : public QDialog {
    Q_OBJECT

public:
    /// @p depth: how many brackets these are in, themselves counted.
    RuleGroupDialog(Desk& desk, const Entity& entity, const FilterRule& group, int depth,
                    QWidget* parent = nullptr);

    FilterRule rule() const;

private:
    FilterBar* m_bar;
    QPushButton* m_any;
    QPushButton* m_all;
    QPushButton* m_apply;
};

} // namespace caravan::ui
