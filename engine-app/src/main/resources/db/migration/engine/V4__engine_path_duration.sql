-- An activity is ended without having been read first (PathRecorder), so its duration is known only here.
create function sc_path_duration() returns trigger language plpgsql as $$
begin
    new.duration_ := (extract(epoch from new.end_time_ - new.start_time_) * 1000)::bigint;
    return new;
end
$$;

create trigger sc_path_duration
    before update of end_time_ on act_hi_actinst
    for each row
    when (new.end_time_ is not null and new.duration_ is null)
    execute function sc_path_duration();
