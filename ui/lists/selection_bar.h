// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace caravan::ui {

class Desk;
class PlainLabel;

/// How many records are selected, what they are worth, and what can be done to all of them. While
/// that is so it stands in the place of another line, else it is hidden.
class SelectionBar : public QWidget {
    Q_OBJECT

public:
    enum class Does { edit, reassign, copy, exportOut, remove };

    /// Offers what the person may do. @p line: whose place it takes. Only @p line is used later,
    /// and outlives it.
    SelectionBar(const Desk& desk, const Entity& entity, QWidget& line, QWidget* parent = nullptr);

    void retranslate();
    /// Empty: nothing is selected.
    void setText(const QString& text);

Q_SIGNALS:
    void picked(caravan::ui::SelectionBar::Does what);
    /// Nothing is to be selected any more.
    void clearPicked();

private:
    struct Button {
        Does does;
        QPushButton* button;
    };

    QWidget& m_line;
    PlainLabel* m_text;
    std::vector<Button> m_buttons;
    QToolButton* m_clear;
};

} // namespace caravan::ui
