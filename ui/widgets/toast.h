// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QTimer;
class QToolButton;

namespace caravan::ui {

class PlainLabel;

/// One short sentence over the bottom of the window, with at most one thing to do about it.
/// It goes by itself after ten seconds, not while the pointer or the focus is on it; a newer one
/// replaces it.
class Toast : public QWidget {
    Q_OBJECT

public:
    /// `host` is the widget over whose bottom edge the toast floats.
    explicit Toast(QWidget* host);

    void say(const QString& text, const QString& icon = {}, const QString& action = {},
             std::function<void()> act = {});
    QString text() const;

public Q_SLOTS:
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void act();

    PlainLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    QTimer* m_timer;
    QString m_icon;
    std::function<void()> m_act;
};

} // namespace caravan::ui
