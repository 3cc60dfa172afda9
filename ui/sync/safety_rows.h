// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/sync/safety.h"

#include <QWidget>

class QVBoxLayout;

namespace caravan::ui {

/// The state of a check or of the whole as an icon on a tinted disc; it turns while running.
class SafetySeal : public QWidget {
public:
    /// @p size: of the disc, in pixels.
    explicit SafetySeal(int size, QWidget* parent = nullptr);

    void setState(const QString& icon, Tone tone, bool isRunning);

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    QString m_icon;
    Tone m_tone = Tone::neutral;
    int m_timer = 0;
    int m_turn = 0; ///< degrees
};

/// How a state looks, in one place for screen and paper.
struct SafetyLook {
    QString icon;
    Tone tone;
    QString word; ///< so that no colour says it alone
};
SafetyLook lookOf(SafetyCheck::State state);

/// The lines of the proof, one below the other.
class SafetyRows : public QWidget {
    Q_OBJECT

public:
    explicit SafetyRows(QWidget* parent = nullptr);

    /// Lines that say the same are left alone, so the keyboard stays where it is.
    void setChecks(const std::vector<SafetyCheck>& checks);
    /// In the language chosen now.
    void retranslate();

Q_SIGNALS:
    void syncPicked();
    void mendPicked();

private:
    void fill();
    QWidget* makeRow(const SafetyCheck& check);

    QVBoxLayout* m_rows;
    std::vector<SafetyCheck> m_checks;
};

} // namespace caravan::ui
