// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace caravan::ui {

/// A page that follows what changes must not move or make anew what is being clicked: while the
/// mouse is pressed in it, it follows as soon as that is released and the click was delivered.
class PressGuard : public QObject {
    Q_OBJECT

public:
    PressGuard(QWidget& page, std::function<void()> follow);

    /// Now, or after the click.
    void follow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_page;
    std::function<void()> m_follow;
    bool m_isPressed = false;
    bool m_isStale = false;
};

} // namespace caravan::ui
