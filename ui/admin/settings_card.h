// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/widgets/card.h"

namespace caravan::ui {

/// A card of the settings: lines with a label and an editor each, and sentences about them.
class SettingsCard : public Card {
public:
    explicit SettingsCard(const QString& title);

    /// Takes the ownership of @p editor.
    void addLine(const QString& label, QWidget* editor);
    void addHint(const QString& text);
};

} // namespace caravan::ui
