// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

class QLayout;
class QScrollArea;
class QWidget;

namespace caravan::ui {

/// Takes everything out of @p layout, layouts within it too. The widgets vanish at once and are
/// deleted when control is back in the event loop: a click on one of them may be what led here.
void clearLayout(QLayout& layout);

/// A page's column of cards, which scrolls with the keys of what is in it. Room is left for the
/// bar.
QScrollArea* makeScrollingColumn(QLayout& column);

/// The nearest area that scrolls @p widget; nullptr where none does.
QScrollArea* areaAround(const QWidget& widget);

/// Shows @p content in @p area in place of what it showed, which is deleted as
/// clearLayout() does. The area owns it.
void replaceContent(QScrollArea& area, QWidget* content);

/// What is made anew in this turn of the event loop, in the scroll area around @p content, stands
/// where it stood: what had the keyboard goes then, and the next one would be scrolled to.
void keepScrolled(const QWidget& content);

} // namespace caravan::ui
