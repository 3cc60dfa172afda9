// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/visit_sheet.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

/// A report of more lines was not written by this program; the rest is one text, so that it does
/// not hold the window up.
constexpr std::size_t kLinesMost = 1000;

} // namespace

VisitSheet::VisitSheet(const std::vector<ReportLine>& lines, QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, kGap, 0);
    grid->setHorizontalSpacing(kCardPadding);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    int row = 0;
    const std::size_t count = std::min(lines.size(), kLinesMost);
    for (std::size_t i = 0; i < count; ++i) {
        const ReportLine& line = lines[i];
        const bool isHeading =
            line.kind == ReportLine::Kind::title || line.kind == ReportLine::Kind::section;
        if (line.kind == ReportLine::Kind::section) {
            grid->setRowMinimumHeight(row++, kGap);
        }
        auto* text =
            new PlainLabel(toQString(line.text), isHeading ? TextRole::cardTitle : TextRole::body,
                           line.kind == ReportLine::Kind::bad ? Ink::danger : Ink::text);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (line.label.empty()) {
            grid->addWidget(text, row, 0, 1, 2);
        } else {
            auto* label = new PlainLabel(toQString(line.label), TextRole::body, Ink::text2);
            label->setWordWrap(true);
            grid->addWidget(label, row, 0, Qt::AlignTop);
            grid->addWidget(text, row, 1, Qt::AlignTop);
        }
        ++row;
    }
    if (count < lines.size()) {
        const auto rest = lines.begin() + static_cast<std::ptrdiff_t>(count);
        auto* text = new PlainLabel(toQString(reportText({rest, lines.end()})));
        text->setWordWrap(true);
        grid->addWidget(text, row++, 0, 1, 2);
    }
    grid->setRowStretch(row, 1);
}

} // namespace caravan::ui
