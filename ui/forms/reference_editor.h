// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/record/record.h"
#include "ui/forms/field_editor.h"

class QLineEdit;

namespace caravan {
class Replica;
}

namespace caravan::ui {

class Desk;
class PickPopup;
class Reader;

/// Another record, found by typing part of its name (also pinyin or digits); of a link one of any
/// entity that it may refer to. What was typed
/// becomes a value only by picking a record, or by making it in place; an emptied line is an empty
/// value.
class ReferenceEditor : public FieldEditor {
    Q_OBJECT

public:
    ReferenceEditor(Desk& desk, const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;
    QString rawText() const override;
    void setRawText(const QString& text) override;
    /// Those that have @p value in @p field are offered first, and all of them before anything is
    /// typed: the people of the deal's account. An empty value prefers none.
    void prefer(const Field& field, const Value& value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Offered {
        RecordKey key;
        std::string title;
        std::string detail;
    };
    /// What fits @p typed, best first; the newest where nothing was typed.
    struct Asked {
        std::vector<std::string> entities;
        std::string typed;
        Filter preferred{}; ///< of all of nothing: none are
        bool hasPreferred = false;
    };
    static std::vector<Offered> find(Replica& replica, const Asked& asked);
    static void addPreferred(Replica& replica, const Asked& asked, std::vector<Offered>& found);
    Asked asked() const;
    void offer();
    void show(const std::vector<Offered>& found);
    void take(const RecordKey& key);
    /// Makes the record that was not found.
    void create();
    void leave();
    void describe();

    Desk& m_desk;
    QLineEdit* m_line;
    PickPopup* m_popup;
    Reader* m_reader;
    std::vector<const Entity*> m_targets; ///< entities that it may refer to
    Value m_value;                        ///< that was picked
    const Field* m_preferredBy = nullptr;
    Value m_preferred;
};

} // namespace caravan::ui
