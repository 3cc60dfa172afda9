// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QPushButton;

namespace caravan::ui {

class PlainLabel;

/// Says that a window shows a copy in which things are tried out, and offers to take over what came
/// of it.
class TrialStrip : public QWidget {
    Q_OBJECT

public:
    explicit TrialStrip(QWidget* parent = nullptr);

    QPushButton& takeOver() { return *m_takeOver; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    PlainLabel* m_title;
    PlainLabel* m_note;
    QPushButton* m_takeOver;
};

} // namespace caravan::ui
