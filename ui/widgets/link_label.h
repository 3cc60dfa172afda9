// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QAbstractButton>

namespace caravan::ui {

/// One line of text that leads somewhere: accent-coloured, underlined under the pointer, reached
/// by Tab, cut with "…" where the place is too narrow.
class LinkLabel : public QAbstractButton {
public:
    explicit LinkLabel(const QString& text, QWidget* parent = nullptr);

    /// Neutral is the accent of all links.
    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::neutral;
};

} // namespace caravan::ui
