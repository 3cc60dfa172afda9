// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/access_rules.h"

#include <QWidget>

#include <map>
#include <utility>
#include <vector>

class QComboBox;

namespace caravan::ui {

/// What each role may do with a field: edit it, see it, or not even that. Administrators may always
/// edit it, who could change this anyway.
class AccessChoice : public QWidget {
    Q_OBJECT

public:
    /// @p catalogue: whose words for the roles are shown.
    explicit AccessChoice(const Catalogue& catalogue, QWidget* parent = nullptr);

    QComboBox& of(Role role);
    /// The roles that may do less than they could without a word about it.
    std::map<Role, FieldAccess> access() const;
    /// Shows rules without counting as an edit.
    void setAccess(const std::map<Role, FieldAccess>& access);

Q_SIGNALS:
    void edited();

private:
    std::vector<std::pair<Role, QComboBox*>> m_boxes;
};

} // namespace caravan::ui
