// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QAbstractButton>

class QTimer;

namespace caravan::ui {

/// Two lines and an icon at the foot of the sidebar: a state in a word, and what goes with it.
/// A button: it opens the page that says more. While busy the icon turns.
class StatusChip : public QAbstractButton {
public:
    explicit StatusChip(QWidget* parent = nullptr);

    void setState(const QString& icon, Tone tone, const QString& title, const QString& detail,
                  bool busy);
    /// Icon only; the words become the tool tip.
    void setNarrow(bool narrow);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Tone m_tone = Tone::neutral;
    QString m_title;
    QString m_detail;
    bool m_narrow = false;
    int m_turn = 0;
    QTimer* m_timer;
};

} // namespace caravan::ui
