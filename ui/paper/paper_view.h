// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QAbstractScrollArea>
#include <QPixmap>

#include <functional>
#include <map>

namespace caravan::ui {

/// Sheets of paper one below the other, as they will be printed: always black on white. Fits the
/// width until somebody zooms. Keys: + and - zoom, 0 fits the width again; the arrows, Page Up and
/// Page Down, Home and End scroll. Ctrl and the wheel zoom.
class PaperView : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// Paints one sheet, counted from 1; the painter counts in points.
    using Paint = std::function<void(QPainter&, int sheet)>;

    explicit PaperView(QWidget* parent = nullptr);

    /// @p size of a sheet in points. Keeps zoom and place: what is shown may be a newer state of
    /// the same paper.
    void setSheets(int count, const QSizeF& size, Paint paint);
    int sheets() const { return m_count; }
    /// Percent of the size on paper.
    int zoomPercent() const;
    bool fitsWidth() const { return m_fitsWidth; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fitWidth();

Q_SIGNALS:
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setScale(double scale, bool fitsWidth);
    void arrange();
    double fittingScale() const;
    QSize sheetSize() const;
    QRect sheetRect(int sheet) const;
    const QPixmap& pictureOf(int sheet);

    int m_count = 0;
    QSizeF m_size;
    Paint m_paint;
    double m_scale = 1; ///< pixels of the screen, as the window counts them, for a point
    bool m_fitsWidth = true;
    std::map<int, QPixmap> m_pictures; ///< of the sheets that were seen, at this scale
};

} // namespace caravan::ui
