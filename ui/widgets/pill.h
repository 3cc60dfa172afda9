// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QColor>
#include <QFont>
#include <QWidget>

class QPainter;

namespace caravan::ui {

/// Width and height a pill needs for `text`.
QSize pillSize(const QString& text, const QFont& font);

/// A tinted capsule with a dot and a word, left-aligned and vertically centred in `rect`; the
/// word is cut with "…" where the place is too narrow.
void paintPill(QPainter& painter, const QRect& rect, const QString& text, Tone tone,
               const QColor& ground, QFont font);

/// The same as a widget.
class Pill : public QWidget {
public:
    explicit Pill(const QString& text = {}, Tone tone = Tone::neutral, QWidget* parent = nullptr);

    void setText(const QString& text, Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace caravan::ui
