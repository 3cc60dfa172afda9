// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace caravan::ui {

/// A number with what it counts below it, as a button.
class NumberTile : public QAbstractButton {
public:
    NumberTile(const QString& number, const QString& text, Ink ink, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_number;
    Ink m_ink;
};

} // namespace caravan::ui
