// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QScrollArea>

namespace caravan::ui {

/// As high as what it shows, where there is room; in a low window that is scrolled, and follows the
/// keyboard.
class FittedArea : public QScrollArea {
    Q_OBJECT

public:
    /// Owns @p shown, whose height may follow from its width.
    explicit FittedArea(QWidget& shown, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace caravan::ui
