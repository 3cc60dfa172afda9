// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace caravan::ui {

class PlainLabel;

/// One line over the page for what concerns the whole window, with one thing to do about it.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    /// @p other: a second answer; empty: there is none. @p share: how far something is that goes
    /// on, 0 to 1; nothing: no bar.
    void say(const QString& icon, Tone tone, const QString& text, const QString& action,
             const QString& other = {}, std::optional<double> share = {});

Q_SIGNALS:
    void actionPicked();
    void otherPicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Tone m_tone = Tone::accent;
    std::optional<double> m_share;
    PlainLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_other;
};

} // namespace caravan::ui
