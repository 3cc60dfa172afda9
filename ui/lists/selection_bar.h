// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace caravan::ui {

class PlainLabel;

/// How many records are selected, what they are worth, and what can be done to all of them.
class SelectionBar : public QWidget {
    Q_OBJECT

public:
    enum class Does { edit, reassign, copy, exportOut, remove };

    /// Only what @p offered names is shown.
    explicit SelectionBar(const std::vector<Does>& offered, QWidget* parent = nullptr);

    void retranslate();
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

    PlainLabel* m_text;
    std::vector<Button> m_buttons;
    QToolButton* m_clear;
};

} // namespace caravan::ui
