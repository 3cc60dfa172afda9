// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QWidget>

#include <string>
#include <vector>

class QPushButton;

namespace caravan::ui {

/// How something ended, as buttons of which one or none is pressed.
class OutcomeChips : public QWidget {
    Q_OBJECT

public:
    /// @p field: a choice; it outlives this. What is hidden of it is not offered.
    explicit OutcomeChips(const Field& field, QWidget* parent = nullptr);

    /// Empty where none is pressed.
    std::string picked() const;
    void pick(const std::string& value);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    const Field& m_field;
    std::vector<std::pair<const Choice*, QPushButton*>> m_chips;
};

} // namespace caravan::ui
