// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QObject>
#include <QString>

namespace caravan::ui {

class Banner;
class Desk;
class Languages;

/// Asks once whether the window should speak the language of the person who signed in, where their
/// profile at the hub names another one than is shown and nobody has chosen here. In their
/// language, since the present one may be strange to them. Lives in the UI thread.
class LanguageOffer : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    LanguageOffer(Banner& banner, Desk& desk, Languages& languages, QObject* parent);

    /// The language to offer now; empty: none.
    QString offered() const;

private:
    void follow();
    void choose(QString code);

    Banner& m_banner;
    Desk& m_desk;
    Languages& m_languages;
    QString m_offered; ///< while the question stands
};

} // namespace caravan::ui
