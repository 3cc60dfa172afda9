// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QImage>
#include <QPainterPath>
#include <QWidget>

namespace caravan::ui {

/// A line to sign on with pen, finger or mouse.
class SignaturePad : public QWidget {
    Q_OBJECT

public:
    explicit SignaturePad(QWidget* parent = nullptr);

    /// Nothing that could be a signature has been drawn.
    bool isEmpty() const;
    void clear();
    /// Black on white, cut to what was drawn; null while empty.
    QImage image() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void drawn();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void goTo(const QPointF& point);

    QPainterPath m_path;
    QPointF m_last;
    double m_length = 0; ///< drawn so far, in pixels
};

} // namespace caravan::ui
