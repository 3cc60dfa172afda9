// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QPushButton;
class QTimer;
class QToolButton;

namespace caravan::ui {

class PlainLabel;

/// A thing that can be done about a message.
struct ToastAction {
    QString label;
    std::function<void()> act;
};

/// One short sentence over the bottom of the window, with at most two things to do about it.
/// It goes by itself after ten seconds, not while the pointer or the focus is on it; a newer one
/// replaces it.
class Toast : public QWidget {
    Q_OBJECT

public:
    /// `host` is the widget over whose bottom edge the toast floats.
    explicit Toast(QWidget* host);

    void say(const QString& text, const QString& icon = {}, const QString& action = {},
             std::function<void()> act = {});
    void say(const QString& text, const QString& icon, const QList<ToastAction>& offers);
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
    int topOfCoveredButtons(const QRect& box) const;
    void act(int number);

    PlainLabel* m_text;
    QList<QPushButton*> m_buttons;
    QToolButton* m_close;
    QTimer* m_timer;
    QString m_icon;
    QList<ToastAction> m_offers;
};

} // namespace caravan::ui
